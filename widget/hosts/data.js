// Plays the portal's data going wrong, as ?loi= says; without it nothing is touched. The browser tests
// let the server go wrong instead.
(() => {
  const fault = new URLSearchParams(location.search).get('loi');
  if (!fault) return;
  const plain = window.fetch;
  const json = (text) => new Response(text, { headers: { 'content-type': 'application/json' } });
  const rewritten = async (answer, change) =>
    json(JSON.stringify(await answer.json(), (key, value) => (key === 'schema_version' ? value : change(value))));
  const hostile = (value) =>
    typeof value === 'string' ? `<img src=x onerror=alert(1)><script>alert(2)</script>javascript:alert(3)//\u202e` : value;
  const numbers = (value) => (typeof value === 'string' ? 7 : value);
  const faults = {
    404: () => new Response('', { status: 404 }),
    500: () => new Response('', { status: 500 }),
    cut: () => json('{"schema_version":"1.1","articles":[{"headline":"Tin b'),
    page: () => new Response('<!DOCTYPE html><h1>Không tìm thấy', { headers: { 'content-type': 'text/html' } }),
    numbers: async (given) => rewritten(await plain(...given), numbers),
    hostile: async (given) => rewritten(await plain(...given), hostile),
    offline: () => Promise.reject(new TypeError('Failed to fetch')),
    late: (given) => new Promise((done) => setTimeout(() => done(plain(...given)), 5000)),
  };
  window.fetch = async (...given) => faults[fault](given);
})();
