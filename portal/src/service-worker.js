// Keeps the portal's own files, so that the page that verifies proofs opens with the network off. Data of the node is
// never kept: what the API says is always asked anew.
const cacheName = 'concejo-__VERSION__'
const files = JSON.parse('__FILES__')

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(['/', '/boot.js', '/icon.svg', ...files]))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin || isOfTheNode(url.pathname)) {
    return
  }
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match('/')))
    return
  }
  event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)))
})

function isOfTheNode(path) {
  return /^\/(?:api|log|rpc|metrics|health|ready)(?:\/|$)/.test(path)
}
