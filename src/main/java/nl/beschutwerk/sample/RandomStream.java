package nl.beschutwerk.sample;

/**
 * The aspects of a person that are drawn at random. Each has its own random numbers, so that more draws for one aspect do not
 * change another.
 */
final class RandomStream {

    static final long PERSON = 1;
    static final long ADVICES = 2;
    static final long CAREER = 3;
    static final long WORK = 4;

    private RandomStream() {}
}
