<?php
/** Nothing of the plugin stays in the database. */

declare( strict_types=1 );

if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
	exit;
}

delete_option( 'cipherchat_tag' );
delete_option( 'cipherchat_follow' );
delete_transient( 'cipherchat_rejected' );
wp_clear_scheduled_hook( 'cipherchat_refresh' );
