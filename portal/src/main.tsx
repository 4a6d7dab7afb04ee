import './portal.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const queries = new QueryClient({
  // The client itself repeats what can pass by itself.
  defaultOptions: { queries: { staleTime: 5_000, retry: false, refetchOnWindowFocus: true, networkMode: 'always' } },
})

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
}

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // Keeps the page that verifies proofs usable with the network off; everything works without it.
  navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
}
