import no.such.module
