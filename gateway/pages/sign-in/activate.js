// The code stands behind the #, which a browser sends to nobody; it leaves the address when it has been read.
const code = new URLSearchParams(location.hash.slice(1)).get('code');
const field = document.getElementById('activation');
if (code && field) {
  field.value = code;
  history.replaceState(null, '', location.pathname + location.search);
  document.getElementById('new').focus();
}
