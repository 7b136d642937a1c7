/** Writes the headers of headers.mjs in each host's format. */
import { TYPES } from "../server.mjs";
import { hostHeaders, hostTypes } from "./headers.mjs";
import { PACKED, PACKED_ENDINGS } from "./pack.mjs";

const NOTE = "Made by `node scripts/hosting.mjs` from scripts/build/headers.mjs: change it there.";
const headers = Object.entries(hostHeaders);
const types = Object.entries(hostTypes);

/** Netlify and Cloudflare Pages read this file next to the page. */
export const headersFile = `/*\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join("")}`;

/** @param {string[]} lines @param {string} indent */
const block = (lines, indent) => lines.map((line) => indent + line).join("\n");

/** @type {Record<string, string>} What is in hosting/. */
export const snippets = {
  "nginx.conf": `# nginx. Inside \`server { … }\`. ${NOTE}
# An \`add_header\` in an inner block drops those of the outer one: keep them together.
location / {
    root /srv/vonage-jwt/site;
    include /etc/nginx/mime.types;
    types {
${block(
  types.map(([ending, type]) => `${type} ${ending};`),
  "        ",
)}
    }
    # index.html.gz and so on, which the build made. With the module ngx_brotli also: brotli_static on;
    gzip_static on;
    gzip_vary on;
${block(
  headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
  "    ",
)}
    # The site's own notes for other hosts.
    location ~ /(_headers|\\.nojekyll)$ {
        return 404;
    }
}
`,

  Caddyfile: `# Caddy 2. ${NOTE}
jwt.example.com {
	root * /srv/vonage-jwt/site
	header {
${block(
  headers.map(([name, value]) => `${name} "${value}"`),
  "\t\t",
)}
	}
${block(
  types.map(([ending, type]) => `@${ending} path *.${ending}\n\theader @${ending} Content-Type "${type}"`),
  "\t",
)}
	# The site's own notes for other hosts.
	@notes path */_headers */.nojekyll
	respond @notes 404
	file_server {
		precompressed br gzip
	}
}
`,

  "apache.conf": `# Apache 2.4, with mod_headers and mod_rewrite (\`a2enmod headers rewrite\`). Inside \`<VirtualHost>\`. ${NOTE}
DocumentRoot /srv/vonage-jwt/site
# Sends index.html.br and so on, which the build made, to browsers that accept them.
RewriteEngine On
RewriteRule ^(.*/)$ $1index.html
${block(
  Object.entries(PACKED).flatMap(([encoding, ending]) => [
    `RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`,
    `RewriteCond %{DOCUMENT_ROOT}$1${ending} -f`,
    `RewriteRule ^(/.+)$ $1${ending} [PT,L]`,
  ]),
  "",
)}
<Directory /srv/vonage-jwt/site>
    Require all granted
    AllowOverride None
    Options None
${block(
  types.map(([ending, type]) => `AddType ${type} .${ending}`),
  "    ",
)}
${block(
  Object.entries(PACKED).map(([encoding, ending]) => `AddEncoding ${encoding} ${ending}`),
  "    ",
)}
${block(
  PACKED_ENDINGS.map(
    (ending) => `<FilesMatch "\\${ending}\\.(br|gz)$">\n        ForceType "${TYPES[ending]}"\n    </FilesMatch>`,
  ),
  "    ",
)}
    Header always merge Vary Accept-Encoding
${block(
  headers.map(([name, value]) => `Header always set ${name} "${value}"`),
  "    ",
)}
    # The site's own notes for other hosts.
    <FilesMatch "^(_headers|\\.nojekyll)$">
        Require all denied
    </FilesMatch>
</Directory>
`,
};
