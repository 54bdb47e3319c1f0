// How the pages are built, and what answers them during development: the server named by TEND_URL, else a fake one.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { fakeBackend } from './dev/fake-backend.ts'

const server = process.env.TEND_URL

export default defineConfig(({ command }) => ({
  plugins: [react(), ...(command === 'serve' && !server ? [fakeBackend()] : [])],
  server: server ? { proxy: { '/api': server } } : {},
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023' },
}))
