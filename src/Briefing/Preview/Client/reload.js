// Injected by preview into every page: reloads it when it has changed and shows what is wrong with the input.
(() => {
  'use strict';
  const shown = new URL(document.currentScript.src).searchParams.get('v');
  const placeKey = 'briefing-preview-place';

  const restorePlace = () => {
    const kept = sessionStorage.getItem(placeKey);
    sessionStorage.removeItem(placeKey);
    const place = kept && JSON.parse(kept);
    if (place && place.path === location.pathname) {
      scrollTo({ left: place.x, top: place.y, behavior: 'instant' });
    }
  };

  const reload = () => {
    sessionStorage.setItem(placeKey, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY }));
    location.reload();
  };

  const element = (name, text) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };

  const editLink = (at, text) => {
    const link = element('a', text);
    link.className = 'briefing-edit';
    link.href = `/.preview/edit?at=${encodeURIComponent(at)}`;
    link.title = at;
    return link;
  };

  // The theme says where each block, and what the page is about, stands in the input.
  const addEditLinks = () => {
    for (const block of document.querySelectorAll('[data-edit]')) {
      const link = editLink(block.dataset.edit, '✎');
      link.lang = 'en';
      link.setAttribute('aria-label', `Edit ${block.dataset.edit}`);
      if (block.matches('main')) {
        block.prepend(link);
      } else if (block.matches('p, h1, h2, h3, h4, h5, h6, li, figcaption, caption, pre, blockquote')) {
        block.append(' ', link);
      }
    }
  };

  const tell = (problems) => {
    document.getElementById('briefing-preview')?.remove();
    if (problems.length === 0) {
      return;
    }
    const panel = document.createElement('section');
    panel.id = 'briefing-preview';
    panel.lang = 'en';
    panel.setAttribute('role', 'alert');
    panel.append(element('h2', problems.length === 1 ? '1 error; this is the last good build' : `${problems.length} errors; this is the last good build`));
    const list = document.createElement('ol');
    for (const problem of problems) {
      const item = document.createElement('li');
      const place = problem.line ? `${problem.file}(${problem.line},${problem.column})` : problem.file;
      item.append(problem.at ? editLink(problem.at, place) : element('code', place), element('span', ` ${problem.code}: `), element('span', problem.message));
      list.append(item);
    }
    panel.append(list);
    document.body.append(panel);
  };

  addEditLinks();
  if (document.readyState === 'complete') {
    restorePlace();
  } else {
    addEventListener('load', restorePlace, { once: true });
  }

  const events = new EventSource(`/.preview/events?path=${encodeURIComponent(location.pathname)}`);
  events.addEventListener('state', (event) => {
    const state = JSON.parse(event.data);
    if (state.version === shown) {
      tell(state.problems);
    } else {
      events.close();
      reload();
    }
  });
})();
