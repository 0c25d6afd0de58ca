// The page 看到写错的，怎么说清楚: puts three answers together as one text to copy. Nothing is sent, nothing is kept.
{
  const form = document.querySelector("[data-report]")
  const said = form.querySelector("[role=status]")
  const value = name => form.querySelector(`#report-${name}`).value.trim()
  form.hidden = false
  const from = new URLSearchParams(location.search).get("page")
  if (from && /^[a-z0-9/-]+$/.test(from)) form.querySelector("#report-page").value = `/${from}`
  form.addEventListener("submit", event => event.preventDefault())
  form.querySelector("button").addEventListener("click", () => {
    const text = `哪一页：${value("page")}\n哪一句：${value("line")}\n为什么错，出处：${value("why")}\n`
    const where = said.textContent
    const done = words => { said.textContent = `${words}${where.replace(/^(复制好了。|没有复制成功。请长按文字，选“复制”。)/, "")}` }
    if (!navigator.clipboard) return done("没有复制成功。请长按文字，选“复制”。")
    navigator.clipboard.writeText(text).then(() => done("复制好了。"), () => done("没有复制成功。请长按文字，选“复制”。"))
  })
}
