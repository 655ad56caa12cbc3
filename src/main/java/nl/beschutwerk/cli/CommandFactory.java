package nl.beschutwerk.cli;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Makes the commands for picocli: one whose constructor takes {@link UseCase use cases} is given them; all else picocli makes
 * itself. Nothing is opened here, so that help is answered at once.
 */
final class CommandFactory implements IFactory {

    private final IFactory others = CommandLine.defaultFactory();

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            Type[] parameters = constructor.getGenericParameterTypes();
            if (parameters.length > 0 && Arrays.stream(parameters).allMatch(CommandFactory::isUseCase)) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(
                        Arrays.stream(parameters).map(CommandFactory::useCase).toArray()));
            }
        }
        return others.create(type);
    }

    private static boolean isUseCase(Type parameter) {
        return parameter instanceof ParameterizedType type && type.getRawType() == UseCase.class;
    }

    private static UseCase<?> useCase(Type parameter) {
        return new UseCase<>((Class<?>) ((ParameterizedType) parameter).getActualTypeArguments()[0]);
    }
}
