/** The words in the HTML around the views. `code` and *names of buttons* are marked. */

export default {
  description: "Crea un JSON Web Token de Vonage en el navegador. La clave privada nunca sale de la página.",
  title: "Generador de JWT de Vonage",
  lede: "Crea los tokens que necesitan las API de Vonage y averigua por qué se rechazó uno.",
  promise: "Bloqueando: pronto esta página ya no podrá enviar nada. Después añade una clave.",
  checkItYourself: "Compruébalo tú mismo",
  checkedNow: "Comprobado ahora mismo, al abrir esto:",
  lockChecksAriaLabel: "Qué se comprobó",
  seeForYourself:
    "Compruébalo: abre el panel *Network* (Red) en las herramientas de desarrollo del navegador (F12) y usa la página. La lista sigue vacía. O desconéctate: la página sigue funcionando.",
  noScripts:
    "Los scripts están desactivados. Esta página firma los tokens en tu navegador, y para eso necesita JavaScript y WebAssembly. Permite los scripts en esta página o usa la CLI de Vonage: `vonage jwt create`.",
  stalled:
    "La página aún se está cargando. Si este mensaje no desaparece, falta un archivo de la página o cambió por el camino, o tu navegador es demasiado antiguo. Recarga la página o consigue una copia nueva.",
  pasteEarly: "La página aún no estaba lista, así que no lo aceptó. Vuelve a intentarlo.",
  tabsAriaLabel: "Vistas",
  tabGenerate: "Generar",
  tabInspect: "Inspeccionar",
  tabWebhook: "Webhook",
  tabBatch: "Lote",
  useOwnTime: "Usar el reloj de este equipo",
  exampleNotice:
    "**Esto es un ejemplo.** El ID de la aplicación es inventado y la clave se desecha. Vonage rechaza sus tokens.",
  clearExample: "Quitar el ejemplo",
  unsavedTitle: "¿Descartar el par de claves sin guardar?",
  unsavedWhy:
    "La clave privada no está guardada y nadie más la tiene. Si descartas el par, se pierde. Si su clave pública ya está en tu dashboard, tu aplicación dejará de funcionar hasta que generes un par nuevo.",
  unsavedKeep: "Conservar el par",
  unsavedDiscard: "Descartar el par",
};
