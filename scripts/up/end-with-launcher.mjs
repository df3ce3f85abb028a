// Loaded into every program the launcher starts: when the launcher is killed, its channel closes and we stop ourselves.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
