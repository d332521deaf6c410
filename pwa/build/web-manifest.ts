/** How the inbox introduces itself to the system it is installed on. */
import type { ManifestOptions } from 'vite-plugin-pwa';

const icon = (
  src: string,
  size: number,
  purpose: string,
): { src: string; sizes: string; type: string; purpose: string } => ({
  src: `/icons/${src}.png`,
  sizes: `${String(size)}x${String(size)}`,
  type: 'image/png',
  purpose,
});

export const webManifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'CipherChat inbox',
  short_name: 'CipherChat',
  description: 'Read and answer what visitors of your site write, end to end encrypted.',
  lang: 'en',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#f1f4f5',
  theme_color: '#f1f4f5',
  categories: ['business', 'communication', 'productivity'],
  launch_handler: { client_mode: 'navigate-existing' },
  icons: [
    icon('icon-192', 192, 'any'),
    icon('icon-512', 512, 'any'),
    icon('maskable-192', 192, 'maskable'),
    icon('maskable-512', 512, 'maskable'),
    icon('monochrome-512', 512, 'monochrome'),
  ],
  shortcuts: [
    { name: 'Address and snippet', url: '/address', icons: [icon('icon-192', 192, 'any')] },
    { name: 'Settings', url: '/settings', icons: [icon('icon-192', 192, 'any')] },
  ],
};
