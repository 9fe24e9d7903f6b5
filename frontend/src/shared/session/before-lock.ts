type Task = () => Promise<unknown> | undefined;

const tasks = new Set<Task>();
const patience = 2_000;

/** Registers work that must leave for the server before the screen locks, e.g. a draft not yet sent. Returns the way back. */
export function beforeLock(task: Task): () => void {
  tasks.add(task);
  return () => tasks.delete(task);
}

/** Runs the registered work; a slow line does not keep the screen open for longer than two seconds. */
export async function runBeforeLock(): Promise<void> {
  const running = Promise.allSettled([...tasks].map((task) => task()));
  await Promise.race([running, new Promise((resolve) => setTimeout(resolve, patience))]);
}
