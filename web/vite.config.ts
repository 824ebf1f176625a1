// SPDX-License-Identifier: EUPL-1.2
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The server that `npm run dev` talks to.
const api = process.env.RUIMTEMAKER_API ?? 'http://127.0.0.1:8080';

// The React wrappers of the design system are pure; without this hint one import keeps all of them (57 kB).
const hasSideEffects = (id: string) => id.endsWith('.css') || !/node_modules\/(@utrecht|@babel)\//.test(id);

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0, // data: addresses would need a wider Content-Security-Policy
    // Every page names all it needs, so that a browser fetches it in one go; of the shell that is 3 kB.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: { treeshake: { moduleSideEffects: hasSideEffects } },
  },
  server: {
    host: '127.0.0.1',
    fs: { allow: ['.', '../docs/handleiding', '../docs/schermen', '../docs/toegankelijkheid'] }, // what /hulp shows
    proxy: { '/api': api, '/oefenen/api': api },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
  },
});
