// What libraries of long ago did to every page: Prototype, MooTools and polyfills of their time.
(function () {
  var broken = function () {
    throw new Error('an old library took this method');
  };
  var taken = [];
  var take = function (owner, name, value) {
    taken.push([owner, name, Object.getOwnPropertyDescriptor(owner, name)]);
    Object.defineProperty(owner, name, { value: value, writable: true, enumerable: true, configurable: true });
  };
  var takeAll = function (owner, names) {
    for (var i = 0; i < names.length; i++) take(owner, names[i], broken);
  };

  // Other meanings under today's names.
  take(Array, 'from', function (item) { return [item]; });
  take(Array, 'isArray', function () { return false; });
  take(Function.prototype, 'bind', function (self) {
    var plain = this;
    return function () { return plain.apply(self, arguments); };
  });
  takeAll(Array.prototype, ['map', 'find', 'filter', 'includes', 'flat', 'forEach', 'reduce', 'entries', 'at']);
  takeAll(String.prototype, ['trim', 'startsWith', 'endsWith', 'includes', 'padStart', 'at']);
  takeAll(Object, ['keys', 'values', 'entries', 'assign', 'fromEntries']);
  takeAll(Element.prototype, [
    'remove', 'append', 'prepend', 'replaceChildren', 'replaceWith', 'before', 'after', 'closest', 'matches',
    'toggleAttribute',
  ]);

  // Additions that every for-in sees, and every set of options.
  take(Object.prototype, 'each', broken);
  take(Object.prototype, 'method', 'POST');
  take(Object.prototype, 'body', 'x');
  take(Array.prototype, 'last', broken);
  take(String.prototype, 'contains', broken);

  // Names of the window.
  var plain = window.fetch;
  take(window, 'fetch', function (address, options) { return plain.call(window, address, options); });
  take(window, 'URL', 'https://doi-tac.example/');
  takeAll(window, ['Map', 'Set', 'WeakMap', 'Element', 'Event', 'Request']);

  // For those who look at the page with today's tools.
  window.putBack = function () {
    for (var i = taken.length - 1; i >= 0; i--) {
      if (taken[i][2]) Object.defineProperty(taken[i][0], taken[i][1], taken[i][2]);
      else delete taken[i][0][taken[i][1]];
    }
  };
})();
