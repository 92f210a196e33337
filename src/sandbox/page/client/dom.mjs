/** Makes an element; text is always text, never markup. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(
    ...children.flat().filter((child) => child !== undefined && child !== null && child !== false),
  );
  return element;
}

/** Brings the children of a parent to the wanted list, leaving what did not change untouched. */
export function reconcile(parent, items, keyOf, build) {
  const before = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  const wanted = items.map((item) => {
    const key = keyOf(item);
    const print = JSON.stringify(item);
    const old = before.get(key);
    if (old?.print === print) return old;
    const fresh = build(item);
    fresh.dataset.key = key;
    fresh.print = print;
    if (old !== undefined) keepFocus(old, () => old.replaceWith(fresh));
    return fresh;
  });
  for (const child of [...parent.children]) if (!wanted.includes(child)) child.remove();
  for (const [index, child] of wanted.entries()) {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  }
}

/** Runs a change and gives the focus back to the element of the same name. */
export function keepFocus(root, change) {
  const { activeElement } = document;
  const name = root.contains(activeElement) ? activeElement.dataset.focus : undefined;
  change();
  if (name !== undefined) document.querySelector(`[data-focus="${CSS.escape(name)}"]`)?.focus();
}

const paths = {
  thread: 'M4 5h16v10H9l-5 4z',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M4 12l16-8-6 16-3-7z',
  menu: 'M4 7h16M4 12h16M4 17h16',
  back: 'M14 6l-6 6 6 6',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  stop: 'M7 7h10v10H7z',
  up: 'M7 11v9H4v-9zM7 11l4-8c2 0 2.6 1.6 2 3.5L12 9h6.5c1 0 1.8 1 1.5 2l-1.6 7c-.2 1-1 2-2 2H7',
  down: 'M7 13V4H4v9zM7 13l4 8c2 0 2.6-1.6 2-3.5L12 15h6.5c1 0 1.8-1 1.5-2l-1.6-7c-.2-1-1-2-2-2H7',
};

/** A small drawing; the words beside it carry the meaning. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
