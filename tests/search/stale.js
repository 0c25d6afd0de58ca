// Types a question letter by letter without waiting: node stale.js DRIVER SITE QUERY > [titles of each answer heard]
"use strict";

const { start, ask, setup } = require(process.argv[2]);
const [site, query] = process.argv.slice(3);

(async () => {
  const worker = start(site);
  await ask(worker, 0, setup(site));
  worker.heard.length = 0;
  await new Promise((resolve) => {
    worker.onmessage = () => setTimeout(resolve, 200);
    for (let end = 1; end <= query.length; end++) worker.post({ type: 2, data: query.slice(0, end) });
  });
  process.stdout.write(JSON.stringify(worker.heard.map(({ type, data }) => [type, data.items.map(([first]) => first.title)])));
})();
