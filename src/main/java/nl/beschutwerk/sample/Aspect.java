package nl.beschutwerk.sample;

/** What is decided by chance about a person, each by dice of its own: more to tell of one changes nothing of another. */
final class Aspect {

    static final long PERSON = 1;
    static final long ADVICES = 2;
    static final long CAREER = 3;
    static final long WORK = 4;

    private Aspect() {}
}
