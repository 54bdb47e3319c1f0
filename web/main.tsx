// Starts the pages: one query cache, one listener for changes that others make.
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './design/tokens.css'
import './design/base.css'
import './design/controls.css'
import { listenForChanges } from './app/changes.ts'
import { preloadPage } from './app/pages.ts'
import { places } from './app/places.ts'
import { queries, todayQuery } from './app/queries.ts'
import { Shell } from './app/Shell.tsx'
import { applyTheme } from './app/theme.ts'
import { readBudget } from './today/budget.ts'

applyTheme()
listenForChanges()
// The page's code and the list are asked for at once, not one after the other.
preloadPage(location.href)
if (location.pathname === places.today) void queries.prefetchQuery(todayQuery(readBudget()))
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Shell />
    </QueryClientProvider>
  </StrictMode>,
)
