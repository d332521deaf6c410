<?php
/**
 * Plugin Name: CipherChat
 * Description: Puts your end-to-end encrypted chat on every page of this site. You answer from your inbox.
 * Version: 0.2.0
 * Requires at least: 6.1
 * Requires PHP: 8.0
 * License: Apache-2.0
 * Text Domain: cipherchat
 *
 * The plugin keeps the tag that the inbox shows and writes it into the head of each page. It sees no message, sets no
 * cookie and asks the chat server for nothing but the current build of the widget, and that only if the settings say so.
 */

declare( strict_types=1 );

namespace CipherChat;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

require __DIR__ . '/tag.php';
require __DIR__ . '/settings-page.php';
require __DIR__ . '/newer-builds.php';

/** What is kept: `src`, `integrity`, and `data`, the attributes that begin with `data-`, without that beginning. */
const TAG = 'cipherchat_tag';
/** '1': newer builds are taken once a day. */
const FOLLOW = 'cipherchat_follow';
/** What was pasted last and is no tag, so that it is not lost. */
const REJECTED = 'cipherchat_rejected';
/** The daily look for a newer build. */
const REFRESH = 'cipherchat_refresh';

add_action(
	'wp_head',
	static function (): void {
		$tag = get_option( TAG );
		/** A theme or another plugin can leave the chat out of some pages. */
		if ( is_array( $tag ) && apply_filters( 'cipherchat_show', true ) ) {
			echo html_of( $tag ), "\n"; // Each part was escaped where it was put in.
		}
	}
);

add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );
add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
add_action( 'admin_post_cipherchat_take', __NAMESPACE__ . '\take_on_request' );
add_action( REFRESH, __NAMESPACE__ . '\take_newer_build' );
foreach ( array( 'add', 'update' ) as $change ) {
	add_action( "{$change}_option_" . FOLLOW, __NAMESPACE__ . '\schedule', 10, 0 );
}
register_deactivation_hook( __FILE__, static fn () => wp_clear_scheduled_hook( REFRESH ) );
register_activation_hook( __FILE__, __NAMESPACE__ . '\schedule' );

add_filter(
	'plugin_action_links_' . plugin_basename( __FILE__ ),
	static function ( array $links ): array {
		$page = esc_url( admin_url( 'options-general.php?page=cipherchat' ) );
		return array( "<a href=\"$page\">" . esc_html__( 'Settings', 'cipherchat' ) . '</a>', ...$links );
	}
);
