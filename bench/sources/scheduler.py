"""Object-heavy, in the manner of the Richards benchmark: a small operating system of tasks, devices and packets."""

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
KIND_DEV, KIND_WORK = 1000, 1001
BUFFER_SIZE = 4
COUNT = 10_000


class Packet:
    def __init__(self, link, ident, kind):
        self.link = link
        self.ident = ident
        self.kind = kind
        self.datum = 0
        self.data = [0] * BUFFER_SIZE

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        at = queue
        while at.link is not None:
            at = at.link
        at.link = self
        return queue


class TaskState:
    def __init__(self):
        self.packet_pending = True
        self.task_waiting = False
        self.task_holding = False

    def set_packet_pending(self):
        self.packet_pending = True
        self.task_waiting = False
        self.task_holding = False
        return self

    def set_waiting(self):
        self.packet_pending = False
        self.task_waiting = True
        self.task_holding = False
        return self

    def set_running(self):
        self.packet_pending = False
        self.task_waiting = False
        self.task_holding = False
        return self

    def set_waiting_with_packet(self):
        self.packet_pending = True
        self.task_waiting = True
        self.task_holding = False
        return self

    def is_holding_or_waiting(self):
        return self.task_holding or (not self.packet_pending and self.task_waiting)

    def is_waiting_with_packet(self):
        return self.packet_pending and self.task_waiting and not self.task_holding


class Task(TaskState):
    def __init__(self, scheduler, ident, priority, queue, state):
        super().__init__()
        self.scheduler = scheduler
        self.link = scheduler.task_list
        self.ident = ident
        self.priority = priority
        self.input = queue
        self.packet_pending = state.packet_pending
        self.task_waiting = state.task_waiting
        self.task_holding = state.task_holding
        scheduler.task_list = self
        scheduler.table[ident] = self

    def add_packet(self, packet, old):
        if self.input is None:
            self.input = packet
            self.packet_pending = True
            if self.priority > old.priority:
                return self
        else:
            packet.append_to(self.input)
        return old

    def run_task(self):
        if self.is_waiting_with_packet():
            message = self.input
            self.input = message.link
            if self.input is None:
                self.set_running()
            else:
                self.set_packet_pending()
        else:
            message = None
        return self.step(message)

    def wait_task(self):
        self.task_waiting = True
        return self

    def hold(self):
        self.scheduler.hold_count += 1
        self.task_holding = True
        return self.link

    def release(self, ident):
        task = self.scheduler.find(ident)
        task.task_holding = False
        return task if task.priority > self.priority else self

    def queue_packet(self, packet):
        task = self.scheduler.find(packet.ident)
        self.scheduler.queue_count += 1
        packet.link = None
        packet.ident = self.ident
        return task.add_packet(packet, self)


class Device(Task):
    pending = None

    def step(self, packet):
        if packet is None:
            packet = self.pending
            if packet is None:
                return self.wait_task()
            self.pending = None
            return self.queue_packet(packet)
        self.pending = packet
        return self.hold()


class Handler(Task):
    work_in = None
    device_in = None

    def step(self, packet):
        if packet is not None:
            if packet.kind == KIND_WORK:
                self.work_in = packet.append_to(self.work_in)
            else:
                self.device_in = packet.append_to(self.device_in)
        work = self.work_in
        if work is None:
            return self.wait_task()
        count = work.datum
        if count >= BUFFER_SIZE:
            self.work_in = work.link
            return self.queue_packet(work)
        device = self.device_in
        if device is None:
            return self.wait_task()
        self.device_in = device.link
        device.datum = work.data[count]
        work.datum = count + 1
        return self.queue_packet(device)


class Idle(Task):
    control = 1
    count = COUNT

    def step(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.hold()
        if self.control & 1 == 0:
            self.control //= 2
            return self.release(DEVICE_A)
        self.control = self.control // 2 ^ 0xd008
        return self.release(DEVICE_B)


class Worker(Task):
    destination = HANDLER_A
    count = 0

    def step(self, packet):
        if packet is None:
            return self.wait_task()
        self.destination = HANDLER_B if self.destination == HANDLER_A else HANDLER_A
        packet.ident = self.destination
        packet.datum = 0
        for i in range(BUFFER_SIZE):
            self.count += 1
            if self.count > 26:
                self.count = 1
            packet.data[i] = 65 + self.count - 1
        return self.queue_packet(packet)


class Scheduler:
    def __init__(self):
        self.task_list = None
        self.table = {}
        self.hold_count = 0
        self.queue_count = 0

    def find(self, ident):
        return self.table[ident]

    def run(self):
        task = self.task_list
        while task is not None:
            if task.is_holding_or_waiting():
                task = task.link
            else:
                task = task.run_task()


def main():
    scheduler = Scheduler()
    Idle(scheduler, IDLE, 1, None, TaskState().set_running())
    queue = Packet(None, 0, KIND_WORK)
    queue = Packet(queue, 0, KIND_WORK)
    Worker(scheduler, WORKER, 1000, queue, TaskState().set_waiting_with_packet())
    for handler, device, priority in ((HANDLER_A, DEVICE_A, 2000), (HANDLER_B, DEVICE_B, 3000)):
        queue = Packet(None, device, KIND_DEV)
        queue = Packet(queue, device, KIND_DEV)
        queue = Packet(queue, device, KIND_DEV)
        Handler(scheduler, handler, priority, queue, TaskState().set_waiting_with_packet())
    Device(scheduler, DEVICE_A, 4000, None, TaskState().set_waiting())
    Device(scheduler, DEVICE_B, 5000, None, TaskState().set_waiting())
    scheduler.run()
    return scheduler.queue_count, scheduler.hold_count


if __name__ == '__main__':
    print(main())
