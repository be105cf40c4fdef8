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
      item.append(element('code', place), element('span', ` ${problem.code}: `), element('span', problem.message));
      list.append(item);
    }
    panel.append(list);
    document.body.append(panel);
  };

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
