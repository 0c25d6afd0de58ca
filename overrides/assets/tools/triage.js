/* The questions of data/triage.yml as a walk: given answers, where it stands.

   walk(tree, answers) -> {status: "question" | "end", at, path, question?, end?} or {error, message, path}. `tree` is
   {start, questions: {id: {ask, answers: [{id, say, go}]}}, ends: {id: {…}}}; lists of {id, …} do as well. `answers` is a map
   question -> answer, or a list of answers in order; an answer is an id, its words or {question, answer}. `path` holds what was asked
   and answered, {question, ask, answer, say}. Never throws, never runs in a circle. */

const rows = list => Array.isArray(list) ? Object.fromEntries(list.filter(Boolean).map(row => [row.id, row])) : list || {}
const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key)

export function walk(tree, answers) {
  const questions = rows(tree && tree.questions)
  const ends = rows(tree && tree.ends)
  const path = []
  const stop = (error, message) => ({ status: "error", error, message, path })
  if (!tree || !tree.start) return stop("tree-missing", "没有题目")
  const given = reader(answers)
  for (let at = tree.start; ;) {
    if (has(ends, at)) return { status: "end", at, end: { id: at, ...ends[at] }, path }
    if (!has(questions, at)) return stop("tree-broken", `题目里没有“${at}”`)
    if (path.some(step => step.question === at)) return stop("tree-circle", `又回到了“${at}”`)
    const question = questions[at]
    const said = given(at, path.length)
    if (said === undefined || said === null || said === "") return { status: "question", at, question: { id: at, ...question }, path }
    const answer = (question.answers || []).find(each => each.id === said || each.say === said)
    if (!answer) return stop("answer-unknown", `“${question.ask || at}”没有这个回答`)
    path.push({ question: at, ask: question.ask, answer: answer.id, say: answer.say })
    at = answer.go
  }
}

/** (question, index) -> what was answered. */
function reader(answers) {
  if (answers instanceof Map) return question => answers.get(question)
  if (!Array.isArray(answers)) return question => answers && typeof answers === "object" && has(answers, question) ? answers[question] : undefined
  if (answers.some(each => each && typeof each === "object")) {
    const known = Object.fromEntries(answers.filter(Boolean).map(each => [each.question, each.answer]))
    return question => has(known, question) ? known[question] : undefined
  }
  return (question, index) => answers[index]
}

/** Every way through the tree: lists of answer ids, each with the end it leads to. */
export function ways(tree) {
  const found = []
  const go = answers => {
    const here = walk(tree, answers)
    if (here.status === "question") here.question.answers.forEach(each => go([...answers, each.id]))
    else found.push({ answers, end: here.status === "end" ? here.at : here.error })
  }
  go([])
  return found
}
