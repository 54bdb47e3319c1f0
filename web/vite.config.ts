// How the pages are built, and what answers them during development (`npx vite web`): the server named by TEND_URL, else
// one of its own with the sample.
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { startSampleServer } from './dev/sample-server.ts'

/** The API, and what visitors open. */
const served = '^/(api|public|f|b|o|m|hooks|unsubscribe)/'

export default defineConfig({
  plugins: [react(), developmentServer()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023' },
})

/** Asked for by vite alone: other tools read this file too. */
function developmentServer(): Plugin {
  return {
    name: 'development-server',
    apply: 'serve',
    async config(_, { isPreview }) {
      if (isPreview) return {}
      const { url, token } = process.env.TEND_URL ? { url: process.env.TEND_URL } : await startSampleServer()
      return {
        server: { proxy: { [served]: { target: url, headers: token ? { authorization: `Bearer ${token}` } : {} } } },
      }
    },
  }
}
