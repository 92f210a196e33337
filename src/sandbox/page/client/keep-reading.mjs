/** Redraws a list and keeps the newest message in sight, from its first line; whoever reads further up stays there. */
export function keepReading(scroller, list, mine, change) {
  const distance = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
  const before = list.lastElementChild?.dataset.key;
  change();
  const newest = list.lastElementChild;
  const own = newest !== null && newest.dataset.key !== before && mine(newest.dataset.key);
  if (newest === null || (distance > 80 && !own)) return;
  scroller.scrollTop = Math.min(scroller.scrollHeight - scroller.clientHeight, newest.offsetTop - 8);
}
