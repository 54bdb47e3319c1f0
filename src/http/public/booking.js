// Shows times in the visitor's own zone where they chose none. Without it the page works by its list of zones.
const address = new URL(location.href)
const here = Intl.DateTimeFormat().resolvedOptions().timeZone
if (here && !address.searchParams.has('zone')) {
  address.searchParams.set('zone', here)
  location.replace(address)
}
document.querySelector('#zone')?.addEventListener('change', ({ target }) => target.form.requestSubmit())
