import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env.CONGVU_SERVER ?? 'http://127.0.0.1:8080';
const proxy = Object.fromEntries(
  [
    '/graphql',
    '/files',
    '/reports',
    '/drafts',
    '/rounds',
    '/registers',
    '/case-exports',
    '/case-imports',
    '/events',
    '/config.json',
  ].map((path) => [path, { target: server, changeOrigin: true }]),
);

// What every page needs, in files of their own: large files compress better than many small ones, and these change
// only when a package does.
const basePackages = ['react', 'react-dom', 'scheduler', '@tanstack', 'use-sync-external-store'];
const clientPackages = ['urql', '@urql', 'wonka', '@0no-co'];
const lazyPackages = /react-virtual|virtual-core|react-table|table-core/;

// Our own modules that the entry needs and other chunks share: without this each becomes a file of 300 bytes.
const coreSources =
  /\/src\/(app\/(features|errors\/|session\/(context|tabs|token|server-config|use-server-config))|features\/\w+\/routes|shared\/(i18n\/(index|vi-frame)\.|router\/|session\/|graphql\/(errors|post|connection|live-hub)\.|ui\/(empty-state|error-state|state-frame|plain-button|skeletons|shortcuts|palette-sources|notify)\.))|\/lucide-react\/dist\/esm\/\w+\.mjs$/;

const group = (name: string, packages: string[]) => ({
  name,
  test: (id: string) =>
    packages.some((folder) => id.includes(`/node_modules/${folder}/`)) && !lazyPackages.test(id),
});

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      // React has had the hook itself since version 18; the router's store still asks for the stand-in.
      'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector',
    },
  },
  // The server replaces this mark by a fresh nonce in every answer of index.html.
  html: { cspNonce: '__CSP_NONCE__' },
  server: { port: 5173, strictPort: true, proxy },
  preview: { proxy },
  build: {
    outDir: 'dist',
    // Windows 7 and 8.1 stopped at Chrome 109 and Firefox ESR 115, and stand in many commune offices.
    target: ['chrome109', 'edge109', 'firefox115', 'safari15.6'],
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Without words: the first download lists the files of every page to come, and the manifest names them.
        chunkFileNames: 'assets/[hash].js',
        assetFileNames: 'assets/[hash][extname]',
        codeSplitting: {
          groups: [
            group('base', basePackages),
            group('client', clientPackages),
            { name: 'core', test: coreSources },
            // One file and not three: each is named in the first download.
            { name: 'waiting', test: /\/src\/shared\/waiting\/(?!en\.)/ },
          ],
        },
      },
    },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/shared/testing/setup.ts'],
    restoreMocks: true,
  },
});
