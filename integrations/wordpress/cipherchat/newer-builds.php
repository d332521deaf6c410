<?php
/**
 * A page keeps the build that its tag pins. The chat server says at /w/current.json which one is newest; the plugin
 * takes it when the owner asks for it, or once a day.
 */

declare( strict_types=1 );

namespace CipherChat;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The kept tag with the newest build; null where it has that already, or the server does not say. */
function newer_tag(): ?array {
	$tag = get_option( TAG );
	if ( ! is_array( $tag ) || 1 !== preg_match( SOURCE, $tag['src'], $match ) ) {
		return null;
	}
	$answer = wp_remote_get(
		$match[1] . '/w/current.json',
		array(
			'timeout'             => 5,
			'redirection'         => 0,
			'limit_response_size' => 16384,
		)
	);
	if ( 200 !== wp_remote_retrieve_response_code( $answer ) ) {
		return null;
	}
	$current   = json_decode( wp_remote_retrieve_body( $answer ), true );
	$build     = is_array( $current ) ? ( $current['build'] ?? null ) : null;
	$integrity = is_array( $current ) ? ( $current['integrity'] ?? null ) : null;
	if ( ! is_string( $build ) || ! is_string( $integrity ) || $build === $match[2] ) {
		return null;
	}
	$is_sound = 1 === preg_match( '~^[0-9a-f]{16}$~', $build ) && 1 === preg_match( INTEGRITY, $integrity );
	return $is_sound ? with_build( $tag, $build, $integrity ) : null;
}

/** Does nothing where there is no newer one. */
function take_newer_build(): void {
	$newer = newer_tag();
	if ( null !== $newer ) {
		update_option( TAG, $newer );
	}
}

/** Once a day while the owner wants it, else never. */
function schedule(): void {
	wp_clear_scheduled_hook( REFRESH );
	if ( '1' === get_option( FOLLOW ) ) {
		wp_schedule_event( time() + DAY_IN_SECONDS, 'daily', REFRESH );
	}
}

/** The button of the settings page. */
function take_on_request(): void {
	check_admin_referer( 'cipherchat_take' );
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html__( 'You are not allowed to change this.', 'cipherchat' ), 403 );
	}
	take_newer_build();
	wp_safe_redirect( admin_url( 'options-general.php?page=cipherchat' ) );
	exit;
}
