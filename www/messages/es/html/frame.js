/** The words in the HTML around the views. `code` and *names of buttons* are marked. */

export default {
  description: "Crea un JSON Web Token de Vonage en el navegador. La clave privada nunca sale de la página.",
  title: "Generador de JWT de Vonage",
  lede: "Crea tokens para las API de Vonage y averigua por qué se rechazó uno.",
  promise: "Bloqueando: pronto esta página ya no podrá enviar nada. Luego, la clave.",
  checkItYourself: "Compruébalo",
  checkedNow: "Comprobado ahora mismo:",
  lockChecksAriaLabel: "Qué se comprobó",
  seeForYourself:
    "O usa la página con el panel *Network* (Red) de las herramientas de desarrollo (F12) abierto: sigue vacío. También puedes desconectarte: la página sigue funcionando.",
  noScripts:
    "Esta página firma los tokens en tu navegador, así que necesita JavaScript. Permite los scripts o usa la CLI de Vonage: `vonage jwt create`.",
  stalled:
    "Aún se está cargando. Si este mensaje no desaparece, falta un archivo de la página o cambió, o tu navegador es demasiado antiguo. Recarga la página o consigue una copia nueva.",
  pasteEarly: "La página aún no estaba lista para eso. Vuelve a intentarlo.",
  tabsAriaLabel: "Vistas",
  tabGenerate: "Generar",
  tabInspect: "Inspeccionar",
  tabWebhook: "Webhook",
  tabBatch: "Lote",
  useOwnTime: "Usar el reloj de este equipo",
  exampleNotice:
    "**Esto es un ejemplo.** El ID de la aplicación y la clave son inventados, así que Vonage rechaza sus tokens.",
  clearExample: "Quitar el ejemplo",
  unsavedTitle: "¿Descartar el par de claves sin guardar?",
  unsavedWhy:
    "Nadie más tiene la clave privada. Si su clave pública ya está en tu dashboard, tu aplicación deja de funcionar sin ella.",
  unsavedKeep: "Conservar el par",
  unsavedDiscard: "Descartar el par",
};
