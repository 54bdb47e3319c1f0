// Starts the pages: one query cache, one listener for changes that others make.
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './design/tokens.css'
import './design/base.css'
import './design/controls.css'
import { listenForChanges } from './app/changes.ts'
import { queries } from './app/queries.ts'
import { Shell } from './app/Shell.tsx'
import { applyTheme } from './app/theme.ts'

applyTheme()
listenForChanges(queries)
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Shell />
    </QueryClientProvider>
  </StrictMode>,
)
