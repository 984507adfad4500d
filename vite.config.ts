import { vitePlugin as remix } from '@remix-run/dev';
// Brings the module into view, so that its Future can be told what is switched on below.
import type {} from '@remix-run/node';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  build: { sourcemap: false, target: 'es2022' },
  // Left outside, every start would read all of its icons, and pages draw a dozen.
  ssr: { noExternal: ['lucide-react'] },
  plugins: [
    tailwindcss(),
    remix({
      appDirectory: 'app',
      // scripts/build.mjs builds beside the last build and swaps.
      buildDirectory: process.env.FORTHRIGHT_BUILD ?? 'build',
      ssr: true,
      // Every v3 flag is on, so that the move to React Router stays mechanical. v3_lazyRouteDiscovery is off: its manifest
      // endpoint tells anyone which routes exist, and was a way to exhaust the server (CVE-2026-42342).
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: false,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
});
