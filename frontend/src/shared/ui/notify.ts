/** Short notices in the corner; the code of the notices comes with the first one. */
async function show(message: string, color: 'green' | 'red', autoClose: number): Promise<void> {
  const { notifications } = await import('@mantine/notifications');
  notifications.show({ message, color, autoClose });
}

export const notify = {
  done: (message: string) => show(message, 'green', 5_000),
  failed: (message: string) => show(message, 'red', 10_000),
};
