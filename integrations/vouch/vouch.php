<?php
/**
 * For a back end in PHP with the extension sodium: says that a chat's address belongs to the user who is logged in
 * (docs/protocol.md, 21.4). Copy it; it needs nothing else. Call it in the session of the user, never for an address
 * alone.
 */

declare( strict_types=1 );

function cipherchat_base64url( string $bytes ): string {
	return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
}

/**
 * @param string $seed  Ed25519 seed, 32 bytes: `random_bytes( 32 )`, made once and kept secret.
 * @param string $chat  Address of the visitor.
 * @param string $owner Address of your inbox.
 * @param string $id    Your own id of the user.
 * @param array  $more  `name` and `email`, or nothing.
 */
function cipherchat_vouch( string $seed, string $chat, string $owner, string $id, array $more = array(), int $seconds = 3600 ): string {
	$pair   = sodium_crypto_sign_seed_keypair( $seed );
	$public = sodium_crypto_sign_publickey( $pair );
	$header = array(
		'alg' => 'EdDSA',
		'kid' => substr( hash( 'sha256', $public ), 0, 16 ),
		'typ' => 'cc-vouch',
	);
	$now    = time();
	$claims = array(
		'sub' => $id,
		'cc'  => $chat,
		'own' => $owner,
		'iat' => $now,
		'exp' => $now + $seconds,
	) + $more;
	$data   = cipherchat_base64url( json_encode( $header, JSON_THROW_ON_ERROR ) ) . '.'
		. cipherchat_base64url( json_encode( $claims, JSON_THROW_ON_ERROR ) );
	return $data . '.' . cipherchat_base64url( sodium_crypto_sign_detached( $data, sodium_crypto_sign_secretkey( $pair ) ) );
}
