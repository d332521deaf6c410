<?php
/** The tag that the inbox shows: read, checked, and written again. */

declare( strict_types=1 );

namespace CipherChat;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const SOURCE    = '~^(https?://[^/?#\s"\'<>]+)/w/([0-9a-f]{16})/cipherchat\.js$~';
const INTEGRITY = '~^sha384-[A-Za-z0-9+/]{64}$~';
const OWNER     = '~^[a-z2-7]{32}$~';

/** Pages are served by TLS, and so is the chat. A server on the own machine is for trying it out. */
function is_allowed_source( string $source ): bool {
	return 1 === preg_match( SOURCE, $source )
		&& ( str_starts_with( $source, 'https://' ) || 1 === preg_match( '~^http://(localhost|127\.0\.0\.1)(:\d+)?/~', $source ) );
}

/** The attributes of a script tag by name, decoded; null where it is not exactly one such tag. */
function attributes_of( string $html ): ?array {
	if ( 1 !== preg_match( '~^\s*<script\s([^<>]*)>\s*</script>\s*$~i', $html, $match ) ) {
		return null;
	}
	$attributes = array();
	foreach ( wp_kses_hair( $match[1], array( 'http', 'https' ) ) as $attribute ) {
		$attributes[ strtolower( $attribute['name'] ) ] = html_entity_decode( $attribute['value'], ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}
	return $attributes;
}

/** The tag as it is kept, or the sentence that says what is wrong with it. */
function parse_tag( string $html ): array|string {
	$attributes = attributes_of( $html );
	if ( null === $attributes || ! isset( $attributes['src'] ) ) {
		return __( 'This is not the snippet from your inbox. Copy it there once more, all of it, from <script to </script>.', 'cipherchat' );
	}
	if ( ! is_allowed_source( $attributes['src'] ) ) {
		return __( 'The address in src is not that of a chat. It begins with https:// and ends with cipherchat.js.', 'cipherchat' );
	}
	if ( 1 !== preg_match( INTEGRITY, $attributes['integrity'] ?? '' ) ) {
		return __( 'The tag has no complete integrity. Without it, nobody would notice if the code were exchanged.', 'cipherchat' );
	}
	if ( 1 !== preg_match( OWNER, $attributes['data-owner'] ?? '' ) ) {
		return __( 'The address of your inbox is missing in the tag: 32 letters and digits in data-owner.', 'cipherchat' );
	}
	$data = array();
	foreach ( $attributes as $name => $value ) {
		if ( 1 === preg_match( '~^data-([a-z-]{1,40})$~', $name, $match ) ) {
			$data[ $match[1] ] = $value;
		}
	}
	return array(
		'src'       => $attributes['src'],
		'integrity' => $attributes['integrity'],
		'data'      => $data,
	);
}

/** The tag for a page. */
function html_of( array $tag ): string {
	$html = sprintf( '<script async src="%s" integrity="%s" crossorigin="anonymous"', esc_url( $tag['src'] ), esc_attr( $tag['integrity'] ) );
	foreach ( $tag['data'] as $name => $value ) {
		$html .= sprintf( ' data-%s="%s"', esc_attr( $name ), esc_attr( $value ) );
	}
	return $html . '></script>';
}

/** The same tag with another build. */
function with_build( array $tag, string $build, string $integrity ): array {
	return array(
		...$tag,
		'src'       => preg_replace( SOURCE, '$1/w/' . $build . '/cipherchat.js', $tag['src'] ),
		'integrity' => $integrity,
	);
}
