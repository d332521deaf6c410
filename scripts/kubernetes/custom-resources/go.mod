module cipherchat/custom-resources

go 1.25.3

require (
	github.com/envoyproxy/gateway v1.6.0
	github.com/prometheus-operator/prometheus-operator v0.85.0
	sigs.k8s.io/gateway-api v1.4.0
)
