#include "app/models/message_text.h"

#include <QCoreApplication>

namespace app {

namespace {

/// The contexts of PS_TEXT in core and gis; a message does not say which one is its own.
constexpr const char* contexts[] = {"Import", "Crs", "Encoding", "Geometry", "Finding"};

} // namespace

QString messageText(const core::Message& message)
{
    const auto source = QString::fromStdString(message.text);
    auto text = source;
    for (const auto* context : contexts) {
        text = QCoreApplication::translate(context, message.text.c_str());
        if (text != source)
            break;
    }
    return QString::fromStdString(core::filled(text.toStdString(), message.args));
}

} // namespace app
