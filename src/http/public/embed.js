// Puts a form of Tend where the script stands: a frame that is as high as what is in it.
{
  const script = document.currentScript
  const address = new URL(script.src)
  const frame = document.createElement('iframe')
  frame.src = address.href.replace(/embed\.js(\?.*)?$/, script.dataset.theme === 'dark' ? 'frame?dark' : 'frame')
  frame.title = script.dataset.title || 'Form'
  frame.style.cssText = 'width:100%;height:32rem;border:0;color-scheme:normal'
  addEventListener('message', event => {
    if (event.source !== frame.contentWindow || event.origin !== address.origin) return
    const { height, goesTo } = event.data?.tend ?? {}
    if (Number.isFinite(height)) frame.style.height = `${height}px`
    // The form's own checks hold this to https; what else comes from a frame is not followed.
    if (typeof goesTo === 'string' && goesTo.startsWith('https://')) location.assign(goesTo)
  })
  script.after(frame)
}
