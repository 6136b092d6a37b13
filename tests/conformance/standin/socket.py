"""The names that asyncio reads of socket when it is imported: there are no sockets."""

AF_UNSPEC, AF_INET, AF_INET6 = 0, 2, 10
SOCK_STREAM, SOCK_DGRAM = 1, 2
IPPROTO_TCP, IPPROTO_IPV6 = 6, 41
AI_PASSIVE = 1


class socket:
    pass
