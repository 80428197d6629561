// What was chosen, as the code and the preview need it.
const plan = () => {
  const chosen = one('[data-kind]').selectedOptions[0];
  const holder = names.map(first).find(({ dataset, name }) => dataset.slug && shown(name));
  const byAddress = holder?.dataset.slug === 'src';
  const found = byAddress ? article(holder.value) : { slug: holder?.value };
  const fill = (pattern) => pattern.replace('*', found.slug);
  const kind = chosen.dataset.value;
  const page = root + fill(chosen.dataset.page);
  const attributes = [];
  if (byAddress) attributes.push(['src', page]);
  else if (holder) attributes.push([holder.dataset.slug, found.slug]);
  else if (kind === 'documents') attributes.push(['kind', kind]);
  const options = [];
  for (const name of names.filter((name) => first(name).dataset.attribute && shown(name))) {
    const at = first(name);
    if (value(name) === usual(name) || (at.type === 'number' && !counts(at, value(name)))) continue;
    const option = [at.dataset.attribute, at.selectedOptions?.[0].dataset.value ?? value(name)];
    attributes.push(option);
    if ('frame' in at.dataset) options.push(option);
  }
  return {
    ...found,
    kind,
    page,
    attributes,
    title: (byAddress ? chosen : (holder?.selectedOptions[0] ?? chosen)).textContent,
    api: found.fault ? '' : home + fill(chosen.dataset.api),
    frame: fill(chosen.dataset.frame) + (options.length ? `?${new URLSearchParams(options)}` : ''),
    limit: +(attributes.find(([name]) => name === 'limit')?.[1] ?? usual('so-tin')),
    layout: attributes.find(([name]) => name === 'layout')?.[1],
    colours: shown('mau-nen') ? colours() : [],
  };
};
