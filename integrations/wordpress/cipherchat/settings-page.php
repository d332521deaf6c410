<?php
/** Settings, CipherChat: the tag, and whether newer builds are taken. */

declare( strict_types=1 );

namespace CipherChat;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

function register_settings(): void {
	register_setting(
		'cipherchat',
		TAG,
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\tag_of_input',
			'default'           => null,
		)
	);
	register_setting(
		'cipherchat',
		FOLLOW,
		array(
			'type'              => 'string',
			'sanitize_callback' => static fn ( $value ): string => '1' === $value ? '1' : '',
			'default'           => '',
		)
	);
}

/** What the form sent, or what another part of the plugin keeps. Text that is no tag changes nothing. */
function tag_of_input( mixed $input ): ?array {
	if ( is_array( $input ) ) {
		return $input;
	}
	delete_transient( REJECTED );
	$text = trim( (string) $input );
	if ( '' === $text ) {
		return null;
	}
	$tag = parse_tag( $text );
	if ( is_array( $tag ) ) {
		return $tag;
	}
	// WordPress shows it as HTML.
	add_settings_error( TAG, 'no-tag', esc_html( $tag ) );
	set_transient( REJECTED, $text, HOUR_IN_SECONDS );
	$kept = get_option( TAG );
	return is_array( $kept ) ? $kept : null;
}

function add_settings_page(): void {
	add_options_page( 'CipherChat', 'CipherChat', 'manage_options', 'cipherchat', __NAMESPACE__ . '\show_settings_page' );
}

/** The build in use, and a newer one. */
function show_build( array $tag ): void {
	preg_match( SOURCE, $tag['src'], $match );
	?>
	<p>
		<?php
		/* translators: 1: address of the server, 2: number of the build. */
		echo esc_html( sprintf( __( 'The chat comes from %1$s, build %2$s.', 'cipherchat' ), $match[1], $match[2] ) );
		?>
	</p>
	<?php if ( null !== newer_tag() ) : ?>
		<form method="post" action="<?php echo esc_url( admin_url( 'admin-post.php' ) ); ?>">
			<?php wp_nonce_field( 'cipherchat_take' ); ?>
			<input type="hidden" name="action" value="cipherchat_take">
			<p>
				<?php esc_html_e( 'The server has a newer build.', 'cipherchat' ); ?>
				<?php submit_button( __( 'Take the newer build', 'cipherchat' ), 'secondary', 'take', false ); ?>
			</p>
		</form>
		<?php
	endif;
}

function show_settings_page(): void {
	$tag      = get_option( TAG );
	$rejected = get_transient( REJECTED );
	$shown    = false !== $rejected ? $rejected : ( is_array( $tag ) ? html_of( $tag ) : '' );
	?>
	<div class="wrap">
		<h1>CipherChat</h1>
		<?php
		if ( is_array( $tag ) ) {
			show_build( $tag );
		}
		?>
		<form method="post" action="options.php">
			<?php settings_fields( 'cipherchat' ); ?>
			<p><label for="cipherchat-tag"><?php esc_html_e( 'The snippet from your inbox', 'cipherchat' ); ?></label></p>
			<textarea id="cipherchat-tag" class="large-text code" rows="7" spellcheck="false" name="<?php echo esc_attr( TAG ); ?>" aria-describedby="cipherchat-tag-hint"><?php echo esc_textarea( $shown ); ?></textarea>
			<p class="description" id="cipherchat-tag-hint">
				<?php esc_html_e( 'Open your inbox, then Address and snippet, and copy the snippet. An empty field takes the chat off this site.', 'cipherchat' ); ?>
			</p>
			<p>
				<label>
					<input type="checkbox" value="1" name="<?php echo esc_attr( FOLLOW ); ?>" <?php checked( '1', get_option( FOLLOW ) ); ?>>
					<?php esc_html_e( 'Take newer builds once a day', 'cipherchat' ); ?>
				</label>
			</p>
			<p class="description">
				<?php esc_html_e( 'Then repairs arrive by themselves, and this site runs whatever code the chat server names. Without it, your pages run the build that you have put in, until you put in another one.', 'cipherchat' ); ?>
			</p>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}
