"""The time that a process has computed does not go on while it sleeps."""
import time

for clock in time.process_time, time.thread_time:
    begin = clock()
    time.sleep(0.3)
    print(clock() - begin < 0.2)
    begin = clock()
    while clock() - begin < 0.02:
        pass
print(type(time.process_time_ns()), time.process_time() > 0)
