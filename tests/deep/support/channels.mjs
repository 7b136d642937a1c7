/** The ways in which code in a page or a worker could send something out. Each gets an address to send it to. */

/** @typedef {Record<string, (url: string) => unknown>} Channels */

/** For the page and the worker alike. They run there, so each function is self-contained. */
export const common = /** @type {Channels} */ ({
  fetch: (url) => fetch(url, { mode: "no-cors" }),
  "fetch with a body": (url) => fetch(url, { mode: "no-cors", method: "POST", body: "x" }),
  "fetch kept alive": (url) => fetch(url, { mode: "no-cors", keepalive: true }),
  XMLHttpRequest: (url) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.send();
  },
  WebSocket: (url) => new WebSocket(url.replace("http", "ws")),
  EventSource: (url) => new EventSource(url),
  WebTransport: (url) => new /** @type {any} */ (globalThis).WebTransport(url.replace("http:", "https:")),
  "import()": (url) => import(url),
  "font face": (url) => new FontFace("leak", `url(${url})`).load(),
});

export const inWorker = /** @type {Channels} */ ({
  ...common,
  importScripts: (url) => /** @type {any} */ (globalThis).importScripts(url),
  "window.open": (url) => /** @type {any} */ (globalThis).open(url),
  navigation: (url) => {
    globalThis.location.href = url;
  },
  "WebRTC's STUN": (url) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: url.replace("http://", "stun:") }] });
    connection.createDataChannel("leak");
    return connection.setLocalDescription();
  },
  "nested worker": (url) => new Worker(url),
  "nested blob worker": (url) => new Worker(URL.createObjectURL(new Blob([`fetch("${url}", { mode: "no-cors" })`]))),
});

/** @param {keyof HTMLElementTagNameMap} tag @param {string} attribute @param {Record<string, string>} [more] */
const element = (tag, attribute, more = {}) =>
  /** @type {(url: string) => unknown} */ (
    new Function(
      "url",
      `const element = document.createElement(${JSON.stringify(tag)});
       for (const [name, value] of Object.entries(${JSON.stringify(more)})) element.setAttribute(name, value);
       element.setAttribute(${JSON.stringify(attribute)}, url);
       document.body.append(element);`,
    )
  );

export const inPage = /** @type {Channels} */ ({
  ...common,
  sendBeacon: (url) => navigator.sendBeacon(url, "x"),
  image: (url) => {
    new Image().src = url;
  },
  "image element": element("img", "src"),
  srcset: element("img", "srcset"),
  script: element("script", "src"),
  "module script": element("script", "src", { type: "module" }),
  frame: element("iframe", "src"),
  object: element("object", "data"),
  embed: element("embed", "src"),
  audio: element("audio", "src"),
  video: element("video", "src"),
  poster: element("video", "poster"),
  stylesheet: element("link", "href", { rel: "stylesheet" }),
  preload: element("link", "href", { rel: "preload", as: "image" }),
  modulepreload: element("link", "href", { rel: "modulepreload" }),
  prefetch: element("link", "href", { rel: "prefetch" }),
  prerender: element("link", "href", { rel: "prerender" }),
  "preload as fetch": element("link", "href", { rel: "preload", as: "fetch" }),
  "track of a video": (url) => {
    const video = document.createElement("video");
    const track = document.createElement("track");
    Object.assign(track, { src: url, default: true });
    track.track.mode = "showing";
    video.append(track);
    document.body.append(video);
  },
  "image button": element("input", "src", { type: "image" }),
  "background attribute": (url) => document.body.setAttribute("background", url),
  "image of an SVG": (url) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    for (const name of ["image", "use", "feImage"]) {
      const part = document.createElementNS("http://www.w3.org/2000/svg", name);
      part.setAttribute("href", `${url}#x`);
      svg.append(part);
    }
    document.body.append(svg);
  },
  "import of a style": (url) => {
    const style = document.createElement("style");
    style.textContent = `@import url(${url});`;
    document.head.append(style);
  },
  "constructed style": (url) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`body { background-image: url(${url}) }`);
    document.adoptedStyleSheets = [sheet];
  },
  "speculation rules": (url) => {
    const script = document.createElement("script");
    script.type = "speculationrules";
    script.textContent = JSON.stringify({ prefetch: [{ source: "list", urls: [url], eagerness: "immediate" }] });
    document.head.append(script);
  },
  icon: element("link", "href", { rel: "icon" }),
  manifest: element("link", "href", { rel: "manifest" }),
  "background of a style": (url) => {
    document.body.style.backgroundImage = `url(${url})`;
  },
  "cursor of a style": (url) => {
    document.body.style.cursor = `url(${url}), auto`;
  },
  form: (url) => {
    const form = document.createElement("form");
    form.action = url;
    document.body.append(form);
    form.submit();
  },
  "ping of a link": (url) => {
    const link = document.createElement("a");
    link.href = "#";
    link.ping = url;
    document.body.append(link);
    link.click();
  },
  worker: (url) => new Worker(url),
  "shared worker": (url) => new SharedWorker(url),
  "blob worker": (url) => new Worker(URL.createObjectURL(new Blob([`fetch("${url}", { mode: "no-cors" })`]))),
  "service worker": (url) => navigator.serviceWorker.register(url),
  "audio worklet": (url) => new AudioContext().audioWorklet.addModule(url),
  "data frame": (url) => {
    const frame = document.createElement("iframe");
    frame.srcdoc = `<img src="${url}">`;
    document.body.append(frame);
  },
});
