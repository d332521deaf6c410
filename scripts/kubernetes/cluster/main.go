// A real kube-apiserver with its etcd in the same process, and the kubectl that belongs to it: what the nightly test
// applies the manifests of k8s/ with.
//
//	cluster api-server DIRECTORY FLAGS_OF_KUBE_APISERVER...
//	cluster kubectl ARGUMENTS...
//
// The data of etcd are in DIRECTORY. The server ends when its standard input does, so that it never outlives the test
// that started it.
package main

import (
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
	"go.etcd.io/etcd/server/v3/embed"
	"k8s.io/apiserver/pkg/server"
	"k8s.io/component-base/cli"
	kubectl "k8s.io/kubectl/pkg/cmd"
	"k8s.io/kubernetes/cmd/kube-apiserver/app"
)

func startEtcd(directory string) (*embed.Etcd, error) {
	config := embed.NewConfig()
	config.Dir = filepath.Join(directory, "etcd")
	config.LogLevel = "error"
	// The data live as long as one test.
	config.UnsafeNoFsync = true
	own := []url.URL{{Scheme: "http", Host: "127.0.0.1:0"}}
	config.ListenClientUrls, config.AdvertiseClientUrls = own, own
	config.ListenPeerUrls, config.AdvertisePeerUrls = own, own
	config.InitialCluster = config.InitialClusterFromName(config.Name)
	etcd, err := embed.StartEtcd(config)
	if err != nil {
		return nil, err
	}
	<-etcd.Server.ReadyNotify()
	return etcd, nil
}

func apiServer(etcd *embed.Etcd, flags []string) *cobra.Command {
	command := app.NewAPIServerCommand()
	command.SetArgs(append(flags, "--etcd-servers=http://"+etcd.Clients[0].Addr().String()))
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		server.RequestShutdown()
	}()
	return command
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == "kubectl" {
		// It reads its arguments from here as well, to look for plug-ins.
		os.Args = os.Args[1:]
		os.Exit(cli.Run(kubectl.NewDefaultKubectlCommand()))
	}
	if len(os.Args) < 3 || os.Args[1] != "api-server" {
		fmt.Fprintln(os.Stderr, "usage: cluster api-server DIRECTORY FLAGS... | cluster kubectl ARGUMENTS...")
		os.Exit(2)
	}
	etcd, err := startEtcd(os.Args[2])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := cli.Run(apiServer(etcd, os.Args[3:]))
	etcd.Close()
	os.Exit(code)
}
