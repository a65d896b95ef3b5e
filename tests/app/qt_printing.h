#pragma once

#include <QPoint>
#include <QString>

#include <ostream>

// So that Catch shows what was compared.
inline std::ostream& operator<<(std::ostream& out, const QString& text)
{
    return out << '"' << text.toStdString() << '"';
}

inline std::ostream& operator<<(std::ostream& out, QPoint point)
{
    return out << '(' << point.x() << ", " << point.y() << ')';
}
