package nl.beschutwerk.weighing;

/**
 * The release as it was published: what it hides has no value. An intruder knows that a hidden count is at least zero, or at
 * least one where zeros are always shown.
 */
final class SuppressedCounts implements Method {

    private final boolean zerosAreShown;

    SuppressedCounts(boolean zerosAreShown) {
        this.zerosAreShown = zerosAreShown;
    }

    @Override
    public String name() {
        return zerosAreShown ? "verbergen zoals nu, `x` is ten minste 1" : "verbergen zoals nu, `x` kan 0 zijn";
    }

    @Override
    public Published publish(Truth truth) {
        Published published = new Published(truth.size());
        for (int i = 0; i < truth.size(); i++) {
            if (truth.isHidden(i)) {
                published.hidden(i, zerosAreShown && truth.amount(i) > 0 ? 1 : 0);
            } else {
                published.exact(i, truth.amount(i));
            }
        }
        return published;
    }
}
