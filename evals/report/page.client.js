// Runs in the reader's browser: shows the failing cases that fit the filters.
const form = document.querySelector('#filters');
const cases = [...document.querySelectorAll('details.case')];
function show() {
  const { suite, judge, split, words } = Object.fromEntries(new FormData(form));
  let count = 0;
  for (const one of cases) {
    const fits =
      (!suite || one.dataset.suite === suite) &&
      (!split || one.dataset.split === split) &&
      (!judge || one.dataset.judges.split(' ').includes(judge)) &&
      (!words || one.textContent.toLowerCase().includes(words.toLowerCase()));
    one.hidden = !fits;
    if (fits) count += 1;
  }
  form.querySelector('output').textContent = `${count} shown`;
}
form.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());
show();
