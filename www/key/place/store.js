/** Keeps the place of the key file in this browser: the browser's handle of the file, never what is in it. */

const DATABASE = "vonage-jwt";
const TABLE = "places";
const NAME = "private.key";

/** @param {FileSystemFileHandle} handle */
export const keepPlace = async (handle) => {
  await run("readwrite", (table) => table.put(handle, NAME));
};

/** Returns the place that was kept. Asks first whether there is a database, because opening one makes it. @returns {Promise<FileSystemFileHandle | undefined>} */
export async function keptPlace() {
  const databases = await indexedDB.databases();
  return databases.some(({ name }) => name === DATABASE) ? run("readonly", (table) => table.get(NAME)) : undefined;
}

/** Leaves nothing, not even an empty database. */
export const dropPlace = () => settled(indexedDB.deleteDatabase(DATABASE));

/** @param {IDBTransactionMode} mode @param {(table: IDBObjectStore) => IDBRequest} act */
async function run(mode, act) {
  const opening = indexedDB.open(DATABASE);
  opening.onupgradeneeded = () => opening.result.createObjectStore(TABLE);
  const database = await settled(opening);
  try {
    return await settled(act(database.transaction(TABLE, mode).objectStore(TABLE)));
  } finally {
    database.close();
  }
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const settled = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
