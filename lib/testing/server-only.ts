// `server-only` throws outside a React server; tests run the same code in plain Node.
export {}
