package nl.beschutwerk.weighing;

/**
 * No protection at all, but jobs from persons times the mean hours of the region, as with noise: tells which part of the error of
 * attainment is due to the means, not to the noise.
 */
final class ExactPersons implements Method {

    @Override
    public String name() {
        return "niets doen, banen uit gemiddelde uren";
    }

    @Override
    public Published publish(Truth truth) {
        Published published = new Published(truth.size());
        for (int i = 0; i < truth.size(); i++) {
            int amount = truth.amount(i);
            published.within(i, amount, amount, truth.count(i).place().isCountry() ? amount : amount + 1);
        }
        return published;
    }
}
